<#import "template.ftl" as layout>
<@layout.frame title=msg("otherPersonTitle")>
<p class="lead">${msg("otherPersonLead")}</p>
<div class="btns later"><a class="btn" href="${properties.portalOrigin}/">${msg("toPortal")}</a></div>
</@layout.frame>
