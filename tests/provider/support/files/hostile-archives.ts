import { buildDocx, buildOdt, buildXlsx, buildZip } from './build-zip.ts';
import { MARK, refused, type HostileFile } from './hostile-file.ts';

const DOCX =
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const part = ( name: string, data: string | Buffer = MARK ) =>
	[
		`a document with ${ name.slice( 0, 40 ) }`,
		buildDocx( [ { name, data } ] ),
	] as const;

const external = ( kind: string ) =>
	`<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${ kind }" Target="http://x.example/${ MARK }" TargetMode="External"/></Relationships>`;

/** Documents that are bombs, lie about their parts, or hold what acts. */
export function archives(): HostileFile[] {
	const zeros = Buffer.alloc( 30_000_000 );
	return refused( DOCX, [
		[ 'a bare archive', buildZip( [ { name: 'a.txt', data: MARK } ] ) ],
		[
			'a bomb of 120 MB',
			buildDocx(
				[ 1, 2, 3, 4 ].map( ( index ) => ( {
					name: `word/${ index }.xml`,
					data: zeros,
				} ) )
			),
		],
		[
			'a part that unpacks to more than it claims',
			buildDocx( [ { name: 'word/a.xml', data: zeros, claims: 10 } ] ),
		],
		[
			'a part that unpacks to less than it claims',
			buildDocx( [ { name: 'word/a.xml', data: MARK, claims: 90_000 } ] ),
		],
		[
			'a part that claims four gigabytes',
			buildDocx( [
				{ name: 'word/a.xml', data: MARK, claims: 0xfffffff0 },
			] ),
		],
		[
			'six thousand parts',
			buildDocx(
				Array.from( { length: 6000 }, ( _, index ) => ( {
					name: `word/${ index }.xml`,
					data: '',
				} ) )
			),
		],
		[
			'an encrypted part',
			buildDocx( [ { name: 'word/a.xml', data: MARK, flags: 1 } ] ),
		],
		[
			'a part with two names',
			buildDocx( [
				{ name: 'word/a.xml', localName: 'evil.xml.exe', data: MARK },
			] ),
		],
		[
			'a part packed by another method',
			buildDocx( [ { name: 'word/a.xml', data: MARK, method: 12 } ] ),
		],
		...[
			'word/vbaProject.bin',
			'word/vbaData.xml',
			'../../../evil.xml',
			'/etc/passwd.xml',
			'word\\..\\evil.xml',
			'word/embeddings/oleObject1.bin',
			'word/activeX/activeX1.xml',
			'customUI/evil.js',
			'evil.exe',
			'evil.php',
			'inner.docx',
			'inner.zip',
			'word/media/image1.svg',
			'xl/externalLinks/externalLink1.xml',
			'word/a.xml\u0000.exe',
			`${ 'a/'.repeat( 30_000 ) }x.xml`,
		].map( ( name ) => part( name ) ),
		...[ 'attachedTemplate', 'oleObject', 'frame', 'subDocument' ].map(
			( kind ) =>
				part( `word/_rels/${ kind }.xml.rels`, external( kind ) )
		),
		part(
			'word/dde.xml',
			`<w:instrText>DDEAUTO cmd ${ MARK }</w:instrText>`
		),
		part(
			'word/entity.xml',
			`<!DOCTYPE x [<!ENTITY x SYSTEM "file:///${ MARK }">]><x>&x;</x>`
		),
		part(
			'word/wide.xml',
			Buffer.from( `<!ENTITY ${ MARK }>`, 'utf16le' )
		),
		[
			'a document without its end',
			buildDocx().subarray( 0, buildDocx().length - 10 ),
		],
		[
			'an OpenDocument with macros',
			buildOdt( [ { name: 'Basic/Standard/Module1.xml', data: MARK } ] ),
		],
		[
			'an OpenDocument with scripts',
			buildOdt( [ { name: 'Scripts/python/x.xml', data: MARK } ] ),
		],
		[
			'a workbook with macros',
			buildXlsx( [ { name: 'xl/vbaProject.bin', data: MARK } ] ),
		],
	] );
}
