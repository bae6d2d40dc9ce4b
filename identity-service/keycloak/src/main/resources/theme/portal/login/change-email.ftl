<#import "template.ftl" as layout>
<#assign emailWrong = messagesPerField.existsError("email")>
<@layout.frame title=msg("changeEmailTitle")>
<p class="lead">${msg("changeEmailLead")} <strong>${present}</strong>.</p>
<form class="flow later" action="${url.loginAction}" method="post" novalidate data-once>
<div class="field<#if emailWrong> wrong</#if>"><label for="email">${msg("changeEmailNew")}</label><span class="hint" id="email-hint">${msg("changeEmailTold")}</span><@layout.error "email" "email" /><input id="email" name="email" type="email" inputmode="email" autocomplete="email" value="${email}" aria-describedby="email-hint<#if emailWrong> email-error</#if>"<#if emailWrong> aria-invalid="true"</#if>></div>
<div class="btns"><button class="btn" name="step" value="email">${msg("sendConfirmation")}</button><button class="link" name="cancel-aia" value="true">${msg("cancel")}</button></div></form>
</@layout.frame>
