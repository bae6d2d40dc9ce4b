<#import "template.ftl" as layout>
<@layout.frame title=msg("bankRefusedTitle")>
<p class="lead">${msg("bankOutcome." + outcome)}</p>
<div class="btns later"><a class="btn" href="${properties.portalOrigin}/sign-in?with=${way}">${msg("tryAgain")}</a><a href="${properties.portalOrigin}/sign-in">${msg("otherWay")}</a></div>
<#if outcome == "refused"><section class="sec wide"><h2>${msg("whyMaybe")}</h2><ul class="rows"><li>${msg((way == "citadele")?then("bankRefusedWhy1Citadele", "bankRefusedWhy1"))}</li><li>${msg("bankRefusedWhy2")}</li><li>${msg("bankRefusedWhy3")}</li></ul></section></#if>
<section class="sec wide"><h2>${msg("help")}</h2><div class="flow"><@layout.office /></div></section>
</@layout.frame>
