<#import "template.ftl" as layout>
<@layout.frame title=msg("otherPersonTitle")>
<p class="lead"><#if way?starts_with("eparaksts")>${msg("otherPersonLeadEparaksts")}<#else>${msg("otherPersonLead")}</#if></p>
<div class="btns later"><a class="btn" href="${properties.portalOrigin}/">${msg("toPortal")}</a></div>
</@layout.frame>
