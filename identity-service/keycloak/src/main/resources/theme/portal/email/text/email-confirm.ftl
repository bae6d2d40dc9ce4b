<#ftl output_format="plainText">
${msg("newAddressHeading")}

${msg("newAddressLink")}

${link}

${msg("newAddressOrCode")} ${code}

${msg("confirmLasts", codeMinutes, linkHours)}

${msg("newAddressNotYou")}

--
${msg("mailOffice")}
${msg("mailContact")}
