<#-- The frame of every page. registrationLayout is the name by which Keycloak's own pages ask for it. -->
<#macro icon name>
<svg class="i" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><#switch name>
<#case "bank"><path d="M3.5 9.5 12 4l8.5 5.5zM5 20h14M6.5 10v7.5M10.2 10v7.5M13.8 10v7.5M17.5 10v7.5"/><#break>
<#case "mobile"><path d="M7.5 3h9v18h-9zM11 18h2"/><#break>
<#case "card"><path d="M3 5.5h18v13H3zM6 9.5h4v4H6zM13 10h5M13 13.5h3"/><#break>
<#case "right"><path d="m9.5 6 6 6-6 6"/><#break>
<#case "clock"><circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.3l3.5 2"/><#break>
<#case "phone"><path d="M6 3.5h3l1.5 4.5-2 1.5c1 2.5 3.5 5 6 6l1.5-2 4.5 1.5v3c0 1.5-1 2.5-2.5 2.5C11 20.5 3.5 13 3.5 6 3.5 4.5 4.5 3.5 6 3.5z"/><#break>
<#case "mail"><path d="M3.5 6h17v12.5h-17zM3.5 7l8.5 6.5L20.5 7"/><#break>
<#case "warn"><path d="M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.2"/><#break>
<#case "good"><circle cx="12" cy="12" r="8.5"/><path d="m8 12.3 2.8 2.8L16 9.5"/><#break>
<#case "check"><path d="m5 12.5 4.5 4.5L19 7"/><#break>
<#default><circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.5v.2"/>
</#switch></svg></#macro>

<#macro frame title over="" narrow=true heading=title stock=false>
<!doctype html>
<html lang="${lang!'lv'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<title>${title} – ${msg("portalOwner")}</title>
<link rel="icon" href="${url.resourcesPath}/img/favicon.svg" type="image/svg+xml">
<link rel="preload" href="${url.resourcesPath}/fonts/encode-sans-latin-wght-normal.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${url.resourcesPath}/css/tokens.css">
<link rel="stylesheet" href="${url.resourcesPath}/css/portal.css">
<script src="${url.resourcesPath}/js/portal.js" defer></script>
</head>
<body>
<a class="skip" href="#saturs">${msg("skipToContent")}</a>
<div class="knit" aria-hidden="true"></div>
<header class="mast"><div class="mast-in"><a class="word" href="${properties.portalOrigin}/">${msg("portalOwner")}<small>${msg("portalName")}</small></a></div></header>
<div class="frame"><main class="sheet" id="saturs" tabindex="-1">
<#if narrow><div class="narrow<#if stock> stock</#if>"></#if>
<div class="title"><#if over?has_content><p class="over">${over}</p></#if><h1>${heading}</h1></div>
<#nested>
<#if narrow></div></#if>
</main></div>
<footer class="foot"><p>${msg("footerOffice")}<br>${msg("footerPhone")} <a href="tel:+37165049114">65049114</a>, ${msg("footerEmail")} <a href="mailto:info@ogresnamsaimnieks.lv">info@ogresnamsaimnieks.lv</a></p>
<ul><li><a href="${properties.portalOrigin}/buj">${msg("footerQuestions")}</a></li><li><a href="${properties.portalOrigin}/noteikumi">${msg("footerTerms")}</a></li><li><a href="${properties.portalOrigin}/privatums">${msg("footerPrivacy")}</a></li><li><a href="${properties.portalOrigin}/pieklustamiba">${msg("footerAccessibility")}</a></li><li><a href="${properties.portalOrigin}/statuss">${msg("footerStatus")}</a></li></ul></footer>
</body>
</html>
</#macro>

<#macro note kind text>
<div class="note<#if kind != "info"> note-${kind}</#if>" role="${(kind == "bad")?then("alert", "status")}"><@icon (kind == "good")?then("good", (kind == "info")?then("info", "warn")) /><div><p>${text}</p></div></div>
</#macro>

<#-- What Keycloak has to say besides the fields. -->
<#macro notice>
<#if message?has_content>
<@note kind={"success": "good", "warning": "warn", "error": "bad"}[message.type]!"info" text=kcSanitize(message.summary)?no_esc />
</#if>
</#macro>

<#-- Every wrong field in one box that leads to it. fields: [{"name", "id"}] in the order of the form. -->
<#macro errors fields>
<#local wrong = fields?filter(it -> messagesPerField.existsError(it.name))>
<#if wrong?has_content>
<div class="errbox" role="alert" tabindex="-1"><h2>${msg("errorsTitle", wrong?size)}</h2><ul><#list wrong as it><li><a href="#${it.id}">${kcSanitize(messagesPerField.get(it.name))?no_esc}</a></li></#list></ul></div>
</#if>
</#macro>

<#macro error name id>
<#if messagesPerField.existsError(name)><span class="err" id="${id}-error"><@icon "warn" /><span>${kcSanitize(messagesPerField.get(name))?no_esc}</span></span></#if>
</#macro>

<#macro passwordField name id label autocomplete hint="" strength=false>
<#local wrong = messagesPerField.existsError(name)>
<#local describedBy = [hint?has_content?then(id + "-hint", ""), wrong?then(id + "-error", ""), strength?then(id + "-strength", "")]?filter(it -> it?has_content)?join(" ")>
<div class="field<#if wrong> wrong</#if>"><label for="${id}">${label}</label><#if hint?has_content><span class="hint" id="${id}-hint">${hint}</span></#if><@error name id /><div class="with-btn"><input id="${id}" name="${name}" type="password" autocomplete="${autocomplete}"<#if describedBy?has_content> aria-describedby="${describedBy}"</#if><#if wrong> aria-invalid="true"</#if><#if strength> data-strength="${id}-strength"</#if>><button class="btn btn-2" type="button" data-show="${id}" data-hide-text="${msg("hide")}" aria-pressed="false" aria-label="${msg("showPassword")}" hidden>${msg("show")}</button></div>
<#if strength><ul class="strength" id="${id}-strength"><li class="ok" hidden><@icon "check" />${msg("passwordLongEnough")}</li></ul></#if></div>
</#macro>

<#macro office>
<p>${msg("officeName")}</p><p><@icon "phone" /> <a href="tel:+37165049114">65049114</a></p><p><@icon "mail" /> <a href="mailto:info@ogresnamsaimnieks.lv">info@ogresnamsaimnieks.lv</a></p>
</#macro>

<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#local heading><#nested "header"></#local>
<@frame title=heading stock=true>
<#if displayMessage && (!isAppInitiatedAction?? || ((message.type)!"") != "warning")><@notice /></#if>
<div class="flow"><#nested "form"><#if displayInfo><#nested "info"></#if></div>
</@frame>
</#macro>
