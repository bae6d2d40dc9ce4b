<#import "template.ftl" as layout>
<@layout.frame title=msg("emailObjectionTitle")>
<p class="lead">${msg("emailObjectionLead")}</p>
<form class="later" method="post" data-once><div class="btns"><button class="btn btn-bad">${msg("emailObjectionButton")}</button></div></form>
<p class="sm mut later">${msg("emailObjectionYou")}</p>
</@layout.frame>
