<#import "template.ftl" as layout>
<@layout.frame title=msg("toBankTitle")>
<p class="lead">${msg("toBankLead")}</p>
<form class="later" id="to-bank" action="${bankUrl}" method="post" accept-charset="UTF-8" data-submit-now>
<#list bankFields as name, value><input type="hidden" name="${name}" value="${value}">
</#list><div class="btns"><button class="btn">${msg("toBankButton")}</button></div></form>
</@layout.frame>
