<#import "template.ftl" as layout>
<@layout.frame title=msg("doneTitle")>
<p class="lead">${msg("doneLead")}</p>
<#if inFlow!false><form class="later" action="${url.loginAction}" method="post" data-once><div class="btns"><button class="btn" name="step" value="continue">${msg("openPortal")}</button></div></form>
<#else><div class="btns later"><a class="btn" href="${properties.portalOrigin}/sign-in">${msg("openPortal")}</a></div></#if>
</@layout.frame>
