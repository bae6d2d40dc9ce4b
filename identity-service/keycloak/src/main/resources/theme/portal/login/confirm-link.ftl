<#import "template.ftl" as layout>
<@layout.frame title=msg("linkTitle")>
<p class="lead">${msg("linkLead")}</p>
<form class="later" method="post" data-once><div class="btns"><button class="btn">${msg("linkButton")}</button></div></form>
<p class="sm mut later">${msg("linkNotYou")}</p>
</@layout.frame>
