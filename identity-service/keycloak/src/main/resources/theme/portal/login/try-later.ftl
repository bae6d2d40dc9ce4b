<#import "template.ftl" as layout>
<@layout.frame title=msg("laterTitle")>
<p class="lead">${msg("laterLead")}</p>
<#if inFlow!false><form class="later" action="${url.loginAction}" method="post" data-once><div class="btns"><button class="btn" name="step" value="again">${msg("tryAgain")}</button><a href="${url.loginRestartFlowUrl}">${msg("cancel")}</a></div></form>
<#else><form class="later" method="post" data-once><div class="btns"><button class="btn">${msg("tryAgain")}</button></div></form></#if>
<section class="sec wide"><h2>${msg("help")}</h2><div class="flow"><@layout.office /><p><a href="${properties.portalOrigin}/statuss">${msg("footerStatus")}</a></p></div></section>
</@layout.frame>
