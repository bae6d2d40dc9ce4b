<#import "template.ftl" as layout>
<#assign eparaksts = way?starts_with("eparaksts")>
<@layout.frame title=eparaksts?then(msg("eparakstsRefusedTitle"), msg("bankRefusedTitle"))>
<#if outcome == "foreign">
<p class="lead">${msg("foreignCodeLead")}</p>
<div class="btns later"><a class="btn" href="${properties.portalOrigin}/sign-in">${msg("otherWay")}</a></div>
<section class="sec wide"><h2>${msg("whatToDo")}</h2><div class="flow text"><p>${msg("foreignCodePaper")} <a href="${properties.portalOrigin}/buj">${msg("footerQuestions")}</a></p></div></section>
<#else>
<p class="lead"><#if eparaksts>${msg("eparakstsRefusedLead")}<#else>${msg("bankOutcome." + outcome)}</#if></p>
<div class="btns later"><a class="btn" href="${properties.portalOrigin}/sign-in?with=${way}">${msg("tryAgain")}</a><a href="${properties.portalOrigin}/sign-in">${msg("otherWay")}</a></div>
<#if outcome == "refused" && !eparaksts><section class="sec wide"><h2>${msg("whyMaybe")}</h2><ul class="rows"><li>${msg((way == "citadele")?then("bankRefusedWhy1Citadele", "bankRefusedWhy1"))}</li><li>${msg("bankRefusedWhy2")}</li><li>${msg("bankRefusedWhy3")}</li></ul></section></#if>
</#if>
<section class="sec wide"><h2>${msg("help")}</h2><div class="flow"><@layout.office /></div></section>
</@layout.frame>
