<#import "template.ftl" as layout>
<@layout.frame title=msg("termsTitle")>
<p class="lead">${msg("termsChanged")} <a href="${properties.portalOrigin}/noteikumi" target="_blank" rel="noopener">${msg("footerTerms")}</a></p>
<form class="later" action="${url.loginAction}" method="post" data-once><div class="btns"><button class="btn" name="accept" value="on">${msg("doAccept")}</button><button class="btn btn-2" name="cancel" value="on">${msg("doDecline")}</button></div></form>
</@layout.frame>
