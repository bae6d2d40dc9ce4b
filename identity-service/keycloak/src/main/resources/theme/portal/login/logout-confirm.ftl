<#import "template.ftl" as layout>
<@layout.frame title=msg("logoutConfirmTitle")>
<p class="lead">${msg("logoutConfirmHeader")}</p>
<form class="later" action="${url.logoutConfirmAction}" method="post" data-once><input type="hidden" name="session_code" value="${logoutConfirm.code}">
<div class="btns"><button class="btn" name="confirmLogout" id="kc-logout" value="on">${msg("doLogout")}</button><a href="${properties.portalOrigin}/">${msg("toPortal")}</a></div></form>
</@layout.frame>
