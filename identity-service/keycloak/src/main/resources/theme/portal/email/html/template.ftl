<#macro emailLayout>
<!doctype html>
<html lang="lv">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${subject}</title></head>
<body style="margin:0;padding:0;background:#e9ede8;color:#16231e">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#e9ede8"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">
<tr><td style="padding:0 8px 16px;font:600 21px/1.2 Georgia,'Noto Serif',serif;color:#16231e">Ogres Namsaimnieks<br><span style="font:400 15px/1.4 'Noto Sans',Arial,sans-serif;color:#4b5953">${msg("portalName")}</span></td></tr>
<tr><td style="background:#fbfcfa;border-top:4px solid #1d5a42;padding:28px 24px;font:400 18px/1.5 'Noto Sans',Arial,sans-serif;color:#16231e">
<#nested>
</td></tr>
<tr><td style="padding:16px 8px;font:400 15px/1.5 'Noto Sans',Arial,sans-serif;color:#4b5953">${msg("mailOffice")}<br>${msg("mailContact")}</td></tr>
</table></td></tr></table>
</body>
</html>
</#macro>

<#macro button link text>
<p style="margin:24px 0"><a href="${link}" style="display:inline-block;background:#0b5670;color:#ffffff;font-weight:bold;text-decoration:none;padding:14px 24px;border-radius:4px">${text}</a></p>
</#macro>
