<#ftl output_format="plainText">
${msg("takenHeading")}

${msg("addressTakenWhat")}

${msg("addressTakenYou")}

${properties.portalOrigin}/sign-in

${msg("takenNotYou")}

--
${msg("mailOffice")}
${msg("mailContact")}
