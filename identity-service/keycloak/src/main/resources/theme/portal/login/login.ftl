<#import "template.ftl" as layout>
<#assign configured = {}>
<#list (social.providers)![] as it><#assign configured = configured + {it.alias: it.loginUrl}></#list>
<#macro way alias name mark about="">
<li><#if configured[alias]??><a href="${configured[alias]}" class="way" id="way-${alias}"><@layout.icon mark /><span>${name}<#if about?has_content><small>${about}</small></#if></span><@layout.icon "right" /></a><#else><a role="link" aria-disabled="true" tabindex="0" class="way way-soon" id="way-${alias}"><@layout.icon mark /><span>${name}<small>${msg("waySoon")}</small></span><@layout.icon "clock" /></a></#if></li>
</#macro>
<#assign failed = messagesPerField.existsError("username", "password")>
<@layout.frame title=msg("signInTitle") narrow=false>
<#if failed>
<div class="errbox" role="alert" tabindex="-1"><h2>${msg("signInFailed")}</h2><p>${msg("signInWrong")}</p><p>${msg("signInFormer")} <a href="${properties.portalOrigin}/buj">${msg("signInFormerHow")}</a></p></div>
<#else><@layout.notice /><#if message?has_content><br></#if></#if>
<div class="gate">
<section aria-labelledby="ar-banku"><h2 id="ar-banku">${msg("signInStrong")}</h2><p class="mut">${msg("signInStrongOpens")}</p>
<h3 class="sr">${msg("signInBank")}</h3><ul class="ways grp"><@way "seb" "SEB banka" "bank" /><@way "swedbank" "Swedbank" "bank" /><@way "citadele" "Citadele" "bank" /></ul>
<h3 class="sr">eParaksts</h3><ul class="ways grp"><@way "eparaksts-mobile" "eParaksts mobile" "mobile" msg("wayMobile") /><@way "eparaksts-eid" "eParaksts eID" "card" msg("wayCard") /></ul></section>
<section aria-labelledby="ar-paroli"><h2 id="ar-paroli">${msg("signInPassword")}</h2><p class="mut">${msg("signInPasswordOpens")}</p>
<form class="grp flow" action="${url.loginAction}" method="post" data-once>
<#if usernameHidden??><p>${msg("signInAgain")} <a href="${url.loginRestartFlowUrl}">${msg("signInOther")}</a></p><#else>
<div class="field<#if failed> wrong</#if>"><label for="username">${msg("email")}</label><input id="username" name="username" type="email" autocomplete="username" inputmode="email" required value="${(login.username)!}"<#if failed> aria-invalid="true"</#if>></div></#if>
<div class="field<#if failed> wrong</#if>"><label for="password">${msg("password")}</label><div class="with-btn"><input id="password" name="password" type="password" autocomplete="current-password" required<#if failed> aria-invalid="true"</#if>><button class="btn btn-2" type="button" data-show="password" data-hide-text="${msg("hide")}" aria-pressed="false" aria-label="${msg("showPassword")}" hidden>${msg("show")}</button></div></div>
<input type="hidden" name="credentialId"<#if (auth.selectedCredential)?has_content> value="${auth.selectedCredential}"</#if>>
<div class="btns"><button class="btn" name="login" id="kc-login">${msg("signIn")}</button><#if realm.resetPasswordAllowed><a href="${url.loginResetCredentialsUrl}">${msg("signInForgot")}</a></#if></div></form></section>
</div>
<section class="sec"><h2>${msg("firstTime")}</h2><div class="flow text"><p>${msg("firstTimeWho")}</p>
<ol class="rows"><li><p><strong>${msg("firstTimeStep1")}</strong> ${msg("firstTimeStep1More")}</p></li><li><p><strong>${msg("firstTimeStep2")}</strong>${msg("firstTimeStep2More")}</p></li><li><p><strong>${msg("firstTimeStep3")}</strong> ${msg("firstTimeStep3More")}</p></li></ol>
<p>${msg("firstTimePaper")} <a href="${properties.portalOrigin}/buj">${msg("footerQuestions")}</a></p></div></section>
<section class="sec"><h2>${msg("help")}</h2><div class="flow"><@layout.office /><p class="mut">${msg("officeAddress")}</p></div></section>
</@layout.frame>
