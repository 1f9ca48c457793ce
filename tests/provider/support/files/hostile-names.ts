import { drawPng } from '../pictures.ts';
import type { HostileFile } from './hostile-file.ts';

const NAMES: readonly string[] = [
	...[
		'php',
		'phtml',
		'pht',
		'phar',
		'php5',
		'svg',
		'html',
		'js',
		'exe',
	].flatMap( ( ending ) => [
		`x.${ ending }.png`,
		`x.png.${ ending }`,
		`x.${ ending }`,
		`x.${ ending } `,
		`x.${ ending }.`,
		`x.${ ending }::$DATA`,
		`x.${ [ ...ending ].join( '\u200b' ) }`,
		`x.png\u0000.${ ending }`,
	] ),
	'.htaccess',
	'.hta\u200bccess',
	'\u200b.htaccess',
	'.user.ini',
	'web.config',
	'..\\..\\wp-config.php',
	'../../../wp-config.php',
	'/etc/passwd',
	'C:\\boot.ini',
	'\u202egnp.exe',
	'\ufeffx.php',
	'CON',
	'nul.png',
	'"; filename="x.html',
	'x\r\nSet-Cookie: a=b.png',
	'<img src=x onerror=alert(1)>.png',
	'%2e%2e%2f%2e%2e%2fx.php',
	'a'.repeat( 200 ),
	'\u0301'.repeat( 100 ),
	'😀'.repeat( 50 ),
];

/** Good pictures under names that mislead a server, a system or a reader. */
export async function hostileNames(): Promise< HostileFile[] > {
	const bytes = await drawPng();
	return NAMES.map( ( name ) => ( {
		what: `a picture called ${ JSON.stringify( name ) }`,
		name,
		type: 'image/png',
		bytes,
		expect: 'redrawn',
	} ) );
}
