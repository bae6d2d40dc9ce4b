<#import "template.ftl" as layout>
<@layout.emailLayout>
<h1 style="margin:0 0 16px;font:600 26px/1.2 Georgia,'Noto Serif',serif">${msg("newAddressHeading")}</h1>
<p style="margin:0 0 12px">${msg("newAddressLink")}</p>
<@layout.button link msg("newAddressButton") />
<p style="margin:0 0 8px">${msg("newAddressOrCode")}</p>
<p style="margin:0 0 20px;font:600 32px/1.2 'Noto Sans',Arial,sans-serif;letter-spacing:6px">${code}</p>
<p style="margin:0 0 12px;color:#4b5953;font-size:16px">${msg("confirmLasts", codeMinutes, linkHours)}</p>
<p style="margin:0 0 12px;color:#4b5953;font-size:16px">${msg("newAddressNotYou")}</p>
<p style="margin:0;color:#4b5953;font-size:14px;word-break:break-all">${msg("confirmCopy")}<br>${link}</p>
</@layout.emailLayout>
