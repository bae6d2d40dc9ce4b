<#import "template.ftl" as layout>
<#-- Whom the bank or eParaksts named. -->
<#macro recognised>
<div class="note note-good"><@layout.icon "good" /><div><p><#if way?starts_with("eparaksts")>${msg("recognisedByEparaksts")}<#else>${msg("recognisedByBank")}</#if> <strong>${personName}</strong>, ${msg("personalCode")} <span class="num">${personalCodeMasked}</span>.</p>
<#if personProperties?has_content><p class="sm">${msg("recognisedProperties", personProperties?size)} ${personProperties?join("; ")}.</p></#if></div></div>
</#macro>
