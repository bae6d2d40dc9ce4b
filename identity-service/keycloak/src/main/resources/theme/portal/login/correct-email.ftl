<#import "template.ftl" as layout>
<#assign emailWrong = messagesPerField.existsError("email")>
<@layout.frame title=msg("correctEmail") over=msg("stepOf", 2, 2)>
<form class="flow" action="${url.loginAction}" method="post" novalidate data-once>
<div class="field<#if emailWrong> wrong</#if>"><label for="email">${msg("email")}</label><span class="hint" id="email-hint">${msg("newUserEmailHint")}</span><@layout.error "email" "email" /><input id="email" name="email" type="email" inputmode="email" autocomplete="email" value="${email}" aria-describedby="email-hint<#if emailWrong> email-error</#if>"<#if emailWrong> aria-invalid="true"</#if>></div>
<div class="btns"><button class="btn" name="step" value="email">${msg("sendConfirmation")}</button><button class="link" name="step" value="back">${msg("back")}</button></div></form>
</@layout.frame>
