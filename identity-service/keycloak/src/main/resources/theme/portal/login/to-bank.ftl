<#import "template.ftl" as layout>
<#assign bank = msg("toBank." + way)>
<@layout.frame title=msg("toBankTitle", bank)>
<p class="lead">${msg("toBankLead")}</p>
<form class="later" id="to-bank" action="${bankUrl}" method="post" accept-charset="UTF-8" data-submit-now>
<#list bankFields as name, value><input type="hidden" name="${name}" value="${value}">
</#list><div class="btns"><button class="btn">${msg("toBankButton", bank)}</button></div></form>
</@layout.frame>
