<#import "template.ftl" as layout>
<@layout.frame title=msg("pageExpiredTitle")>
<p class="lead">${msg("pageExpiredLead")}</p>
<div class="btns later"><a class="btn" href="${url.loginAction}">${msg("proceed")}</a><a href="${url.loginRestartFlowUrl}">${msg("startOver")}</a></div>
</@layout.frame>
