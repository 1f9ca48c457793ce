import { spansOf } from '../span.ts';
import type { Detector } from '../span.ts';

/** Tokens that a prefix gives away, as issued by the services named beside. */
const PREFIXED =
	'eyJ[\\w-]{8,}\\.[\\w-]{4,}(?:\\.[\\w-]*)?|' + // JSON Web Token
	'(?:sk|pk|rk)_(?:live|test)_\\w{8,}|' + // Stripe
	'(?:whsec|dsk|pat|shp(?:at|ca|pa|ss)|sq0[a-z]{3}|glpat|glptt|glsa|do[opr]_v1|npm|pypi|rubygems|hf|lin_api|sntrys|sbp|figd|pul|p8e|PMAK|NRAK|NRII|xkeysib|pscale_[a-z]+|secret|live|test)[_-][\\w-]{16,}|' +
	'gh[pousr]_\\w{20,}|' + // GitHub
	'github_pat_\\w{20,}|' +
	'xox[a-z]-[\\w-]{10,}|' + // Slack
	'(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}|' + // Amazon
	'AIza[\\w-]{30,}|' + // Google
	'ya29\\.[\\w-]{10,}|' +
	'GOCSPX-[\\w-]{20,}|' +
	'SG\\.[\\w-]{10,}\\.[\\w-]{10,}|' + // SendGrid
	'sk-[\\w-]{16,}|' + // OpenAI, Anthropic
	'key-[0-9a-f]{16,}|' + // Mailgun
	'[0-9a-f]{16,}-us\\d{1,2}|' + // Mailchimp
	'c[ks]_[0-9a-f]{20,}|' + // WooCommerce REST
	'EAA[A-Za-z0-9]{20,}|' + // Meta
	'SK[0-9a-f]{32}|' + // Twilio
	'AC[0-9a-f]{32}|' +
	'hv[sb]\\.[\\w-]{20,}|' + // HashiCorp Vault
	'AGE-SECRET-KEY-1[A-Z0-9]{20,}|' +
	'\\d{8,10}:AA[\\w-]{30,}|' + // Telegram
	'[\\w~.]{3}\\dQ~[\\w~.-]{31,}|' + // Azure
	'v1\\.0-[0-9a-f]{24}-[0-9a-f]{40,}|' + // Cloudflare
	'(?:LTAI|AKCp|cmVmd|EZ[AT]K|ATATT3|dapi|ops_eyJ)[\\w=+/-]{16,}'; // Alibaba, Artifactory, EasyPost, Atlassian, Databricks, 1Password

const KNOWN = new RegExp( `(?<![A-Za-z0-9])(?:${ PREFIXED })`, 'g' );
const PEM =
	/-----BEGIN [A-Z ]{3,40}-----[^-]{0,20000}(?:-----END [A-Z ]{3,40}-----)?/g;
const UUID = /(?<![\w-])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\w-])/gi;
/** WordPress application passwords (six groups of four) and licence keys (groups of four or five with hyphens). */
const GROUPED =
	/(?<![\w-])(?:[A-Za-z0-9]{4}(?: [A-Za-z0-9]{4}){5}|[A-Z0-9]{4,8}(?:-[A-Z0-9]{4,8}){2,7})(?![\w-])/g;
const BEARER = /\b(?:Bearer|Basic)\s+([\w.~+/=-]{8,})/g;
const ASSIGNED =
	/(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[ _-]?key|nonce|access[ _-]?key|licen[cs]e[ _-]?key|auth|passwort|wachtwoord|mot de passe)["']?\s{0,2}[=:]\s{0,2}["']?([^\s"'<>&,;]{6,200})/gi;
/** All but what stands after a colon is longer. */
const SHORTEST = 14;
const LONG = /[A-Za-z0-9_+/-]{16,}={0,2}/g;

/** Changes between letters and digits, or between cases: prose, slugs and paths have few. */
function isRandom( word: string ): boolean {
	if (
		/^[\da-f]{16,}$/i.test( word ) &&
		/\d/.test( word ) &&
		/[a-f]/i.test( word )
	) {
		return true;
	}
	if ( /^(?=.*\d)[A-Z\d]{20,}$/.test( word ) ) {
		return true; // Base 32: few digits, and no word has that many capitals.
	}
	if ( word.length < 16 || ! /\d/.test( word ) ) {
		return word.length >= 20 && changes( word ) > word.length / 3;
	}
	return changes( word ) > word.length / 5;
}

const changes = ( word: string ) =>
	( word.match( /\d+|[a-z]+|[^a-z\d]+/g ) ?? [] ).length - 1;

/** A password after a colon has a digit or a sign in it; a word is a word ("Password: required"). */
const looksChosen = ( value: string ) => /[^\p{L}.…]/u.test( value );

function tailSpans( text: string, expression: RegExp ): [ number, number ][] {
	return spansOf( text, expression )
		.map( ( [ start, end ] ): [ number, number ] => {
			expression.lastIndex = start;
			const value = expression.exec( text )?.[ 1 ] ?? '';
			return [ end - value.length, end ];
		} )
		.filter( ( [ start, end ] ) =>
			looksChosen( text.slice( start, end ) )
		);
}

/** What is told by its own form. */
const findToken: Detector = ( text ) => [
	...spansOf( text, KNOWN ),
	...spansOf( text, PEM ),
	...spansOf( text, UUID ),
	...spansOf( text, GROUPED, ( [ found ] ) => isGroupedKey( found ) ),
	...tailSpans( text, BEARER ),
	...spansOf( text, LONG, ( [ found ] ) => isRandomRun( found ) ),
];

/** Keys, tokens, passwords after a colon, private keys, UUIDs and anything long that looks random. */
export const findSecret: Detector = ( text ) => [
	...( /[=:]/.test( text ) ? tailSpans( text, ASSIGNED ) : [] ),
	...( text.length < SHORTEST ? [] : findToken( text ) ),
];

/** Segments between signs, and the whole where all kinds of characters are mixed: file names and slugs have no capitals. */
function isRandomRun( run: string ): boolean {
	const joined = run.replace( /[+/=_-]/g, '' );
	const mixed =
		/\d/.test( joined ) && /[a-z]/.test( joined ) && /[A-Z]/.test( joined );
	return (
		run.split( /[_/-]/ ).some( isRandom ) || ( mixed && isRandom( joined ) )
	);
}

/** Groups of plain words ("Post Page Menu ...") are no key: there are digits in more than one group. */
function isGroupedKey( found: string ): boolean {
	const groups = found.split( /[ -]/ );
	const mixed = groups.filter(
		( group ) => /\d/.test( group ) && /[A-Za-z]/.test( group )
	);
	const capitals = groups.every( ( group ) => /^[A-Z\d]+$/.test( group ) );
	return (
		mixed.length > 1 ||
		// Groups of five or more as licences have them; "WOO-HOODIE-BLUE-2024" has others.
		( mixed.length === 1 &&
			capitals &&
			groups.length > 2 &&
			groups.every(
				( group ) => group.length === groups[ 0 ]?.length
			) ) ||
		( found.includes( ' ' ) && /[a-z][A-Z]/.test( found ) )
	);
}
