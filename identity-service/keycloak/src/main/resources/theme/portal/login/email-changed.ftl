<#import "template.ftl" as layout>
<@layout.frame title=msg("emailChangedTitle")>
<p class="lead">${msg("emailChangedLead")}</p>
<div class="btns later"><a class="btn" href="${properties.portalOrigin}/uzstadijumi">${msg("openPortal")}</a></div>
</@layout.frame>
