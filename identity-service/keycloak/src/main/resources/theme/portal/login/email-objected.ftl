<#import "template.ftl" as layout>
<@layout.frame title=msg("emailObjectedTitle")>
<p class="lead">${msg("emailObjectedLead")}</p>
<div class="btns later"><a class="btn" href="${properties.portalOrigin}/sign-in">${msg("signIn")}</a></div>
<section class="sec wide"><h2>${msg("help")}</h2><div class="flow"><@layout.office /></div></section>
</@layout.frame>
