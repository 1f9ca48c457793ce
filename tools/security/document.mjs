/**
 * docs/security.md: what others were broken by, and the tests that say it does not happen here.
 *
 * @param {Object[]} held Rows with their tests, of `sortByRow`.
 * @return {string} Markdown.
 */
export function toDocument( held ) {
	const open = held.filter( ( { tests } ) => tests.length === 0 );
	return (
		[
			'# What others were broken by',
			'',
			'Written by `npm run security`; do not edit. Each row is a vulnerability that was published of a plugin or desk of this kind, and the tests that hold it off here. A test names its rows at the beginning of its title or of the `describe` around it: `E4: …`, `E2, E3: …`; in PHP at the beginning of the method’s name: `test_e2_e3_…`. Rows stand in `tools/security/rows.json`: one without a test says there why (`open`), one that loses its last test fails `npm test`.',
			'',
			`${ held.length } rows, ${ held.length - open.length } held by ${
				new Set( held.flatMap( ( { tests } ) => tests ) ).size
			} tests, ${ open.length } open.`,
			...Object.entries( GROUPS ).flatMap( ( [ letter, title ] ) => [
				'',
				`## ${ letter }: ${ title }`,
				'',
				'| row | what it was | test |',
				'|---|---|---|',
				...held
					.filter( ( { row } ) => row.startsWith( letter ) )
					.map( toLine ),
			] ),
		].join( '\n' ) + '\n'
	);
}

const GROUPS = {
	A: 'somebody else’s things',
	B: 'files',
	C: 'scripts',
	D: 'the database',
	E: 'rights, nonces, fields',
	F: 'tokens, codes, signatures',
	G: 'calls to the inside',
	H: 'money',
	I: 'what leaves',
};

const toLine = ( { row, known, product, what, open, tests } ) =>
	`| ${ row } | ${ cell( what ) } (${ cell( product ) }: ${ known }) | ${
		tests.length === 0
			? `**open**: ${ cell( open ) }`
			: tests.map( toEntry ).join( '<br>' )
	} |`;

const toEntry = ( { title, file } ) => `${ cell( title ) } (\`${ file }\`)`;

const cell = ( text ) =>
	text.replaceAll( '|', '\\|' ).replaceAll( '<', '&lt;' );
