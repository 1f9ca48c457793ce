const RUN = 'window.__xss=1';

const TAGS =
	'img svg body iframe math details video audio input object embed a form button select textarea marquee table style link'.split(
		' '
	);
const HANDLERS =
	'onerror onload ontoggle onfocus onclick onmouseover onanimationstart onbegin onpageshow'.split(
		' '
	);
const WRAPS: readonly ( ( inner: string ) => string )[] = [
	( inner ) => inner,
	( inner ) => `**${ inner }**`,
	( inner ) => `[${ inner }](https://shop.example)`,
	( inner ) => `"'>${ inner }`,
	( inner ) => `<noscript><p title="</noscript>${ inner }">`,
	( inner ) => `<svg><style>${ inner }</style></svg>`,
];
const ADDRESSES: readonly string[] = [
	`javascript:${ RUN }`,
	`JaVaScRiPt:${ RUN }`,
	`java\tscript:${ RUN }`,
	`&#106;avascript:${ RUN }`,
	`&#x6A;avascript&colon;${ RUN }`,
	`\u0001javascript:${ RUN }`,
	`data:text/html,<script>${ RUN }</script>`,
	`data:image/svg+xml,<svg onload="${ RUN }">`,
	`vbscript:${ RUN }`,
	`blob:${ RUN }`,
	`admin:x.php" onclick="${ RUN }`,
	`help:x" onmouseover="${ RUN }`,
];
const FORMS: readonly ( ( address: string ) => string )[] = [
	( address ) => `[a](${ address })`,
	( address ) => `[a](<${ address }>)`,
	( address ) => `![a](${ address })`,
	( address ) => `<${ address }>`,
	( address ) => `[a][x]\n\n[x]: ${ address }`,
	( address ) => `<a href="${ address }">a</a>`,
	( address ) => `<iframe src="${ address }"></iframe>`,
];

/** More than a thousand texts that would set `window.__xss` if anything of them ran: made here, by the known ways in. */
export const HOSTILE_TEXTS: readonly string[] = [
	...TAGS.flatMap( ( tag ) =>
		HANDLERS.flatMap( ( handler ) =>
			WRAPS.map( ( wrap ) =>
				wrap(
					`<${ tag } ${ handler }="${ RUN }" src=x href=x autofocus open>`
				)
			)
		)
	),
	...ADDRESSES.flatMap( ( address ) =>
		FORMS.map( ( form ) => form( address ) )
	),
	`<script>${ RUN }</script>`,
	`</script><script>${ RUN }</script>`,
	`<scr<script>ipt>${ RUN }</scr</script>ipt>`,
	`\`\`\`<img src=x onerror=${ RUN }>\`\`\``,
];
