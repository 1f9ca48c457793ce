<?php
/**
 * Router of PHP's built-in server: static files as they are, PHP files by themselves, everything else to WordPress.
 *
 * @package Deskside
 */

$path = rawurldecode( (string) parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
$file = $_SERVER['DOCUMENT_ROOT'] . $path;

// As any web server does: a folder without its slash is sent to the one with it.
if ( is_dir( $file ) && '/' !== substr( $path, -1 ) ) {
	header( 'Location: ' . $path . '/', true, 301 );
	return true;
}
if ( is_dir( $file ) ) {
	$path .= 'index.php';
	$file .= 'index.php';
}
// Dot files (the SQLite database) and the logs are not for visitors.
if ( preg_match( '#/\.|\.log$#', $path ) ) {
	http_response_code( 404 );
	return true;
}
if ( is_file( $file ) && '.php' !== substr( $path, -4 ) ) {
	return false;
}

$script = is_file( $file ) ? $path : '/index.php';

$_SERVER['SCRIPT_NAME']     = $script;
$_SERVER['PHP_SELF']        = $script;
$_SERVER['SCRIPT_FILENAME'] = $_SERVER['DOCUMENT_ROOT'] . $script;

chdir( dirname( $_SERVER['SCRIPT_FILENAME'] ) );
require $_SERVER['SCRIPT_FILENAME'];
