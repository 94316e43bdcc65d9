/** Number formats Excel's XML of 2003 calls by name, as the codes they stand for. */
const NAMED: Readonly<Record<string, string>> = {
  'General Number': 'General',
  'General Date': 'd/m/yyyy h:mm',
  'Long Date': 'd mmmm yyyy',
  'Medium Date': 'd-mmm-yy',
  'Short Date': 'd/m/yyyy',
  'Long Time': 'h:mm:ss',
  'Medium Time': 'h:mm',
  'Short Time': 'h:mm',
  Currency: '#,##0.00',
  'Euro Currency': '€ #,##0.00',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
  'Yes/No': '"Yes";"Yes";"No"',
  'True/False': '"True";"True";"False"',
  'On/Off': '"On";"On";"Off"',
};

/** The format code of a style's `Format`, named or written out. */
export const formatCode = (format: string | undefined): string | undefined =>
  format === undefined ? undefined : (NAMED[format] ?? format);
