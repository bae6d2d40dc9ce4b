<#import "template.ftl" as layout>
<@layout.emailLayout>
<h1 style="margin:0 0 16px;font:600 26px/1.2 Georgia,'Noto Serif',serif">${msg("changedHeading")}</h1>
<p style="margin:0 0 12px">${msg("changedWhat")}</p>
<p style="margin:0 0 12px">${msg("objectionWhat")}</p>
<@layout.button link msg("objectionButton") />
<p style="margin:0 0 12px;color:#4b5953;font-size:16px">${msg("objectionYou")}</p>
<p style="margin:0;color:#4b5953;font-size:14px;word-break:break-all">${msg("confirmCopy")}<br>${link}</p>
</@layout.emailLayout>
