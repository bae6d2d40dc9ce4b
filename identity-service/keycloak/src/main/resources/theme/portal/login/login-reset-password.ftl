<#import "template.ftl" as layout>
<#assign wrong = messagesPerField.existsError("username")>
<@layout.frame title=msg("resetTitle")>
<#if !wrong><@layout.notice /></#if>
<p class="lead<#if message?has_content && !wrong> later</#if>">${msg("resetLead")}</p>
<form class="flow later" action="${url.loginAction}" method="post" novalidate data-once>
<div class="field<#if wrong> wrong</#if>"><label for="username">${msg("email")}</label><@layout.error "username" "username" /><input id="username" name="username" type="email" inputmode="email" autocomplete="username" value="${(auth.attemptedUsername)!}"<#if wrong> aria-invalid="true" aria-describedby="username-error"</#if>></div>
<div class="btns"><button class="btn">${msg("resetButton")}</button><a href="${url.loginUrl}">${msg("backToLogin")}</a></div></form>
<p class="sm mut later">${msg("resetOtherWay")}</p>
</@layout.frame>
