<#import "template.ftl" as layout>
<#assign heading><#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${msg("infoTitle")}</#if></#assign>
<@layout.frame title=heading>
<#if message?has_content><p class="lead">${message.summary}</p></#if>
<div class="btns later"><#if actionUri?has_content && !skipLink??><a class="btn" href="${actionUri}">${msg("proceed")}</a><#else><a class="btn" href="${(pageRedirectUri?has_content && !skipLink??)?then(pageRedirectUri!, properties.portalOrigin + "/")}">${msg("toPortal")}</a></#if></div>
</@layout.frame>
