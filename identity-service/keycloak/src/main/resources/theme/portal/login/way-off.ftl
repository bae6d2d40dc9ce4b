<#import "template.ftl" as layout>
<@layout.frame title=msg("wayOffTitle")>
<p class="lead">${msg("wayOffLead")}</p>
<div class="btns later"><a class="btn" href="${properties.portalOrigin}/sign-in?with=password">${msg("otherWay")}</a></div>
<section class="sec wide"><h2>${msg("help")}</h2><div class="flow"><@layout.office /></div></section>
</@layout.frame>
