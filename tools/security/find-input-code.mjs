/** Finds code that would make an object, a function or a file's code out of what somebody sent. */

/** In PHP without its comments. */
const PHP = [
	[
		/\b(?:maybe_)?unserialize\s*\((?![^;]*'allowed_classes'\s*=>\s*false)/i,
		'makes objects of a text',
	],
	[
		/\beval\s*\(|\bcreate_function\s*\(|\bassert\s*\(\s*['"$]/i,
		'runs a text',
	],
	[
		/\bpreg_replace\s*\(\s*['"](.)[^'"]*\1[a-z]*e[a-z]*['"]/i,
		'runs what it replaces',
	],
	[ /\b(?:extract|parse_str)\s*\(/i, 'makes variables of a text' ],
	[ /\$\$|\$\{\s*\$/, 'names a variable by a variable' ],
	[
		/\b(?:exec|shell_exec|system|passthru|popen|proc_open|pcntl_exec)\s*\(/i,
		'starts a program',
	],
	[ /`[^`]*\$/, 'starts a program' ],
	[
		/\b(?:include|include_once|require|require_once)\b[^;]*\$_(?:GET|POST|REQUEST|COOKIE|SERVER)/i,
		'loads a file that somebody names',
	],
	[
		/\bcall_user_func(?:_array)?\s*\(\s*\$_|\bnew\s+\$_/i,
		'calls what somebody names',
	],
	[
		/\b(?:simplexml_load|DOMDocument|XMLReader|LIBXML_NOENT)/i,
		'reads XML with what it names',
	],
	[ /\bphar:\/\//i, 'reads an archive that may hold objects' ],
];

/** In TypeScript. */
const SCRIPT = [
	[ /\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(/, 'runs a text' ],
	[ /\bset(?:Timeout|Interval)\s*\(\s*['"`]/, 'runs a text' ],
	[
		/from\s+'(?:node:)?(?:vm|child_process|worker_threads|v8)'/,
		'can run or revive what was sent',
	],
	[ /\bimport\s*\(\s*(?!['"`]|\/\*)[a-z]/i, 'loads code that a value names' ],
	[
		/\b(?:outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML)\b/,
		'makes elements of a text',
	],
	[ /\binnerHTML\s*=/, 'makes elements of a text' ],
	[
		/\bwindow\.addEventListener\(\s*'message'/,
		'listens to foreign windows',
	],
];

/**
 * What a file does that it must not.
 *
 * @param {string} file   Its name: `.php` or TypeScript.
 * @param {string} source Its text.
 * @return {string[]} Each with the line's number.
 */
export function findInputCode( file, source ) {
	const bans = file.endsWith( '.php' ) ? PHP : SCRIPT;
	return withoutComments( source )
		.split( '\n' )
		.flatMap( ( line, index ) =>
			bans
				.filter( ( [ pattern ] ) => pattern.test( line ) )
				.map( ( [ , what ] ) => `${ file }:${ index + 1 } ${ what }` )
		);
}

/** Lines stay where they are. */
const withoutComments = ( source ) =>
	source
		.replace( /\/\*[\s\S]*?\*\//g, ( comment ) =>
			comment.replace( /[^\n]/g, '' )
		)
		.replace( /(^|\s)\/\/.*$/gm, '$1' );
