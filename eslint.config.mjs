import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import reactHooks from 'eslint-plugin-react-hooks';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import regexp from 'eslint-plugin-regexp';

/** What may import what: the left-hand room never reaches for anything in `from`. Source: docs/architecture.md. */
const walls = [
	[ './src/contract', [ './src/admin', './src/desk', './src/provider' ] ],
	[ './src/desk', [ './src/admin', './src/provider' ] ],
	[ './src/provider', [ './src/admin', './src/desk' ] ],
	[ './src/admin', [ './src/provider', './src/desk' ] ],
	[
		'./src/admin/ui',
		[
			'./src/admin/features',
			'./src/admin/panel',
			'./src/admin/store',
			'./src/admin/api',
			'./src/admin/capture',
			'./src/admin/launcher',
		],
	],
	[
		'./src/admin/api',
		[
			'./src/admin/store',
			'./src/admin/features',
			'./src/admin/panel',
			'./src/admin/capture',
			'./src/admin/launcher',
			'./src/admin/ui',
		],
	],
	[
		'./src/admin/store',
		[
			'./src/admin/features',
			'./src/admin/panel',
			'./src/admin/capture',
			'./src/admin/launcher',
			'./src/admin/ui',
		],
	],
	[
		'./src/admin/capture',
		[
			'./src/admin/features',
			'./src/admin/panel',
			'./src/admin/launcher',
			'./src/admin/store',
			'./src/admin/api',
			'./src/admin/ui',
		],
	],
	[ './src/admin/features', [ './src/admin/panel', './src/admin/launcher' ] ],
	[ './src/admin/panel', [ './src/admin/launcher' ] ],
	[ './src/admin/features/thread', [ './src/admin/capture' ] ],
	[ './src/admin/features/minutes', [ './src/admin/capture' ] ],
	[ './src/admin/features/quotes', [ './src/admin/capture' ] ],
	[
		'./src/provider/db',
		[
			'./src/provider/ledger',
			'./src/provider/clock',
			'./src/provider/estimates',
			'./src/provider/tickets',
			'./src/provider/routes',
			'./src/provider/app.ts',
			'./src/provider/main.ts',
		],
	],
	[
		'./src/provider/clock',
		[
			'./src/provider/ledger',
			'./src/provider/estimates',
			'./src/provider/tickets',
			'./src/provider/routes',
			'./src/provider/app.ts',
		],
	],
	[
		'./src/provider/ledger',
		[
			'./src/provider/estimates',
			'./src/provider/tickets',
			'./src/provider/routes',
			'./src/provider/app.ts',
		],
	],
	[
		'./src/provider/estimates',
		[
			'./src/provider/tickets',
			'./src/provider/routes',
			'./src/provider/app.ts',
		],
	],
	[
		'./src/provider/tickets',
		[ './src/provider/routes', './src/provider/app.ts' ],
	],
	[
		'./src/provider/breaches',
		[
			'./src/provider/tickets',
			'./src/provider/desk',
			'./src/provider/routes',
			'./src/provider/app.ts',
			'./src/provider/main.ts',
		],
	],
	...[ 'events', 'mail', 'metrics' ].map( ( room ) => [
		`./src/provider/${ room }`,
		[
			'./src/provider/tickets',
			'./src/provider/desk',
			'./src/provider/quotes',
			'./src/provider/breaches',
			'./src/provider/routes',
			'./src/provider/app.ts',
			'./src/provider/main.ts',
		],
	] ),
	[
		'./src/provider/jobs',
		[
			'./src/provider/routes',
			'./src/provider/app.ts',
			'./src/provider/main.ts',
		],
	],
	[
		'./src/provider/quotes',
		[
			'./src/provider/routes',
			'./src/provider/app.ts',
			'./src/provider/main.ts',
		],
	],
	[
		'./src/provider/help',
		[
			'./src/provider/routes',
			'./src/provider/app.ts',
			'./src/provider/main.ts',
		],
	],
	[
		'./src/provider/contract-page',
		[
			'./src/provider/routes',
			'./src/provider/app.ts',
			'./src/provider/main.ts',
		],
	],
	[
		'./src/provider/journal',
		[
			'./src/provider/routes',
			'./src/provider/app.ts',
			'./src/provider/main.ts',
		],
	],
	[
		'./src/provider/advice',
		[
			'./src/provider/routes',
			'./src/provider/app.ts',
			'./src/provider/main.ts',
		],
	],
	[
		'./src/provider/pauses',
		[
			'./src/provider/routes',
			'./src/provider/app.ts',
			'./src/provider/main.ts',
		],
	],
	[
		'./src/provider/refusals',
		[
			'./src/provider/routes',
			'./src/provider/app.ts',
			'./src/provider/main.ts',
		],
	],
	[ './src/admin/features/help', [ './src/admin/capture' ] ],
	[
		'./src/provider/backup',
		[
			'./src/provider/routes',
			'./src/provider/app.ts',
			'./src/provider/main.ts',
		],
	],
	[
		'./src/provider/export',
		[
			'./src/provider/routes',
			'./src/provider/app.ts',
			'./src/provider/main.ts',
		],
	],
	[
		'./src/provider/grants',
		[
			'./src/provider/routes',
			'./src/provider/app.ts',
			'./src/provider/main.ts',
		],
	],
	[
		'./src/provider/routes',
		[ './src/provider/app.ts', './src/provider/main.ts' ],
	],
].map( ( [ target, from ] ) => ( { target, from } ) );

/** Features never import each other. */
const features = [
	'ask',
	'thread',
	'minutes',
	'quotes',
	'record',
	'help',
	'access',
];
const betweenFeatures = features.map( ( name ) => ( {
	target: `./src/admin/features/${ name }`,
	from: features
		.filter( ( other ) => other !== name )
		.map( ( other ) => `./src/admin/features/${ other }` ),
} ) );

export default tseslint.config(
	{
		ignores: [
			'build/',
			'node_modules/',
			'.cache/',
			'.data/',
			'coverage/',
		],
	},
	js.configs.recommended,
	{
		files: [ '**/*.mjs' ],
		languageOptions: {
			globals: Object.fromEntries(
				[
					'process',
					'console',
					'URL',
					'URLSearchParams',
					'fetch',
					'setTimeout',
					'clearTimeout',
					'setInterval',
					'clearInterval',
					'Buffer',
					'AbortController',
					'AbortSignal',
					'performance',
					'structuredClone',
					'TextDecoder',
					'TextEncoder',
					'window',
					'document',
					'setImmediate',
					'globalThis',
					'Blob',
					'FormData',
					'Response',
					'Headers',
					'Request',
					'getComputedStyle',
					'PerformanceObserver',
					'navigator',
					'location',
					'requestAnimationFrame',
					'Image',
					'crypto',
				].map( ( name ) => [ name, 'readonly' ] )
			),
		},
	},
	{
		// Pages, mails and questions are hostile: no pattern may take more time than their length.
		files: [ 'src/**/*.{ts,tsx}' ],
		plugins: { regexp },
		rules: {
			'regexp/no-super-linear-backtracking': [
				'error',
				{ report: 'potential' },
			],
			'regexp/no-super-linear-move': 'error',
		},
	},
	{
		files: [ '**/*.{ts,tsx}' ],
		extends: [ ...tseslint.configs.recommended ],
		languageOptions: {
			parserOptions: {
				project: './tsconfig.tests.json',
				tsconfigRootDir: import.meta.dirname,
			},
		},
		plugins: { 'import-x': importX },
		settings: {
			'import-x/resolver-next': [
				createTypeScriptImportResolver( {
					project: './tsconfig.tests.json',
				} ),
			],
			'import-x/extensions': [ '.ts', '.tsx' ],
			'import-x/parsers': {
				'@typescript-eslint/parser': [ '.ts', '.tsx' ],
			},
		},
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/ban-ts-comment': [
				'error',
				{ 'ts-expect-error': 'allow-with-description' },
			],
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': [
				'error',
				{ checksVoidReturn: { attributes: false } },
			],
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true },
			],
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ disallowTypeAnnotations: false },
			],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ ignoreRestSiblings: true, argsIgnorePattern: '^_' },
			],
			'import-x/no-cycle': [ 'error', { ignoreExternal: true } ],
			'import-x/no-restricted-paths': [
				'error',
				{ zones: [ ...walls, ...betweenFeatures ] },
			],
			'no-console': 'error',
			eqeqeq: 'error',
			'max-lines': [
				'error',
				{ max: 300, skipBlankLines: true, skipComments: true },
			],
		},
	},
	{
		files: [ 'src/admin/**/*.{ts,tsx}', 'src/desk/**/*.{ts,tsx}' ],
		plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
		rules: {
			...reactHooks.configs.recommended.rules,
			...jsxA11y.flatConfigs.recommended.rules,
		},
	},
	{
		// The launcher is on every admin page: no library, no store, nothing but its own files and the dynamic imports.
		files: [ 'src/admin/launcher/**/*.ts' ],
		ignores: [ '**/*.test.ts' ],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							group: [
								'@wordpress/*',
								'react*',
								'zod',
								'idb-keyval',
							],
							message:
								'The launcher loads nothing before the click.',
						},
					],
				},
			],
		},
	},
	{
		files: [ 'src/provider/**/*.test.ts', 'tests/provider/**/*.ts' ],
		// The files of the project `provider-mocks` in vitest.config.ts.
		ignores: [
			'tests/provider/fuzz-*.test.ts',
			'tests/provider/rebinding.test.ts',
		],
		rules: {
			'no-restricted-properties': [
				'error',
				...[ 'mock', 'doMock', 'resetModules' ].map( ( property ) => ( {
					object: 'vi',
					property,
					message:
						'These files share their modules: name the file in MOCKING of vitest.config.ts and here.',
				} ) ),
			],
		},
	},
	{
		files: [
			'src/provider/main.ts',
			'src/provider/cli/**',
			'tests/**',
			'tools/**',
		],
		rules: { 'no-console': 'off' },
	}
);
