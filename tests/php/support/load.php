<?php
/**
 * What every test needs: the admin's functions, the site as the plugin finds it on activation, a REST request under way.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'REST_REQUEST' ) || define( 'REST_REQUEST', true );
defined( 'DESKSIDE_ALLOW_LOOPBACK' ) || define( 'DESKSIDE_ALLOW_LOOPBACK', 'internet' !== getenv( 'DESKSIDE_TEST_NETWORK' ) );
$GLOBALS['wp']->query_vars['rest_route'] = '/deskside/v1';

require_once ABSPATH . 'wp-admin/includes/admin.php';
require_once __DIR__ . '/contract-builders.php';
require_once __DIR__ . '/help-builders.php';
require_once __DIR__ . '/access-builders.php';
require_once __DIR__ . '/site-routes.php';
require_once __DIR__ . '/fake-provider.php';
require_once __DIR__ . '/deskside-test-case.php';

deskside_load( 'install', 'connection', 'problem', 'person', 'outbox/run', 'outbox/enqueue', 'outbox/items', 'provider-client', 'summary', 'access/end', 'access/give', 'access/enter', 'access/guard' );
