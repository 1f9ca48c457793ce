const NAMES: Readonly< Record< string, string > > = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Text as HTML that shows it and nothing else. */
export const escapeHtml = ( text: string ): string =>
	text.replace( /[&<>"']/g, ( mark ) => NAMES[ mark ] ?? mark );
