<#ftl output_format="plainText">
${msg("confirmHeading")}

${msg("confirmLink")}

${link}

${msg("confirmOrCode")} ${code}

${msg("confirmLasts", codeMinutes, linkHours)}

${msg("confirmNotYou")}

--
${msg("mailOffice")}
${msg("mailContact")}
