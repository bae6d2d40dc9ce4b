<#import "template.ftl" as layout>
<@layout.frame title=msg("emailLinkTitle")>
<p class="lead">${msg("emailLinkLead")}</p>
<form class="later" method="post" data-once><div class="btns"><button class="btn">${msg("emailLinkButton")}</button></div></form>
<p class="sm mut later">${msg("emailLinkNotYou")}</p>
</@layout.frame>
