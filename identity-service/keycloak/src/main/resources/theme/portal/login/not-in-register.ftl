<#import "template.ftl" as layout>
<@layout.frame title=msg("unknownTitle")>
<p class="lead"><#if way?starts_with("eparaksts")>${msg("unknownLeadEparaksts")}<#else>${msg("unknownLeadBank")}</#if></p>
<section class="sec wide"><h2>${msg("whyMaybe")}</h2><ul class="rows"><li>${msg("unknownWhy1")}</li><li>${msg("unknownWhy2")}</li><li>${msg("unknownWhy3")}</li></ul></section>
<section class="sec wide"><h2>${msg("whatToDo")}</h2><div class="flow"><@layout.office /><p>${msg("unknownNumber")} <strong class="num">${attempt}</strong>${msg("unknownStaffSee")}</p></div></section>
</@layout.frame>
