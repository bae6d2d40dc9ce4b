<#import "template.ftl" as layout>
<@layout.frame title=msg("errorTitle")>
<#if message?has_content><p class="lead">${kcSanitize(message.summary)?no_esc}</p></#if>
<div class="btns later"><a class="btn" href="${properties.portalOrigin}/sign-in">${msg("signInAnew")}</a></div>
<section class="sec wide"><h2>${msg("help")}</h2><div class="flow"><@layout.office /><p><a href="${properties.portalOrigin}/statuss">${msg("footerStatus")}</a></p></div></section>
</@layout.frame>
