<#import "template.ftl" as layout>
<@layout.frame title=msg("emailLinkEndedTitle")>
<p class="lead">${msg("emailLinkEndedLead")}</p>
<div class="btns later"><a class="btn" href="${properties.portalOrigin}/uzstadijumi">${msg("toPortal")}</a></div>
<section class="sec wide"><h2>${msg("help")}</h2><div class="flow"><@layout.office /></div></section>
</@layout.frame>
