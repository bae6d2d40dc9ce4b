<#import "template.ftl" as layout>
<#assign failed = messagesPerField.existsError("username", "password")>
<@layout.frame title=msg("staffTitle") over=msg("stepOf", 1, 2)>
<#if failed>
<div class="errbox" role="alert" tabindex="-1"><h2>${msg("signInFailed")}</h2><p>${msg("staffWrong")}</p></div>
<#else><@layout.notice /></#if>
<p class="lead<#if message?has_content && !failed> later</#if>">${msg("staffLead")}</p>
<form class="flow later" action="${url.loginAction}" method="post" data-once>
<div class="field<#if failed> wrong</#if>"><label for="username">${msg("staffUsername")}</label><input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required value="${(auth.attemptedUsername)!}"<#if failed> aria-invalid="true"</#if>></div>
<div class="field<#if failed> wrong</#if>"><label for="password">${msg("password")}</label><div class="with-btn"><input id="password" name="password" type="password" autocomplete="current-password" required<#if failed> aria-invalid="true"</#if>><button class="btn btn-2" type="button" data-show="password" data-hide-text="${msg("hide")}" aria-pressed="false" aria-label="${msg("showPassword")}" hidden>${msg("show")}</button></div></div>
<div class="btns"><button class="btn" name="login" id="kc-login">${msg("proceed")}</button></div></form>
<section class="sec wide"><h2>${msg("help")}</h2><div class="flow text"><p>${msg("staffForgot")}</p><p>${msg("staffOwner")} <a href="${properties.portalOrigin}/sign-in">${msg("staffOwnerHere")}</a></p></div></section>
</@layout.frame>
