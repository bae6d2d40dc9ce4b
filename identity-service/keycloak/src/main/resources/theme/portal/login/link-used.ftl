<#import "template.ftl" as layout>
<@layout.frame title=msg("linkUsedTitle")>
<p class="lead">${msg("linkUsedLead")}</p>
<div class="btns later"><a class="btn" href="${properties.portalOrigin}/sign-in">${msg("openPortal")}</a></div>
</@layout.frame>
