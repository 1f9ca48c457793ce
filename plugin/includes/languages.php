<?php
/**
 * Languages: nl_BE reads the texts of nl_NL.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/** The file that exists for each language. */
const DESKSIDE_LANGUAGES = array(
	'fr' => 'fr_FR',
	'nl' => 'nl_NL',
	'de' => 'de_DE',
	'it' => 'it_IT',
);

/**
 * The path of a language file, or that of the same language's main variant when the wanted one does not exist.
 *
 * @param string $file Path with a locale in its name, such as …/deskside-nl_BE.mo.
 * @return string A path; possibly the given one.
 */
function deskside_language_file( string $file ): string {
	if ( is_readable( $file ) || ! preg_match( '/^deskside-(([a-z]{2})[A-Za-z_]*)([.-].+)$/', basename( $file ), $found ) ) {
		return $file;
	}
	$known = DESKSIDE_LANGUAGES[ $found[2] ] ?? null;
	return null === $known ? $file : DESKSIDE_DIR . 'languages/deskside-' . $known . $found[3];
}
