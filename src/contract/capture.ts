import * as z from 'zod';
import { instant } from './ids.ts';

const line = ( max: number ) => z.string().max( max );

/** Who draws a screen, found on the server by the file of the screen's callback. */
export const drawnBy = z.strictObject( {
	kind: z.enum( [ 'core', 'plugin', 'theme', 'unknown' ] ),
	slug: line( 200 ),
	name: line( 200 ),
	version: line( 50 ),
} );
export type DrawnBy = z.infer< typeof drawnBy >;

/** The screen without anything private: the URL keeps its path and the query keys that name a screen. */
export const screen = z.strictObject( {
	id: line( 200 ),
	base: line( 200 ),
	title: line( 300 ),
	url: line( 1000 ),
	drawn_by: drawnBy.nullable(),
} );
export type Screen = z.infer< typeof screen >;

/** A place in the picture, as fractions of its width and height. */
export const box = z.strictObject( {
	x: z.number().min( 0 ).max( 1 ),
	y: z.number().min( 0 ).max( 1 ),
	width: z.number().min( 0 ).max( 1 ),
	height: z.number().min( 0 ).max( 1 ),
} );
export type Box = z.infer< typeof box >;

/** The field the owner pointed at. `selector` holds across reloads and languages; `rect` is null when it is outside the picture. */
export const pickedField = z.strictObject( {
	label: line( 300 ),
	name: line( 200 ),
	section: line( 300 ),
	selector: line( 1000 ),
	rect: box.nullable(),
} );
export type PickedField = z.infer< typeof pickedField >;

export const notice = z.strictObject( {
	kind: z.enum( [ 'error', 'warning', 'info', 'success' ] ),
	text: line( 1000 ),
} );
export type Notice = z.infer< typeof notice >;

/** A script error the browser reported on this page; masked like every text. */
export const scriptError = z.strictObject( {
	message: line( 500 ),
	source: line( 500 ),
} );
export type ScriptError = z.infer< typeof scriptError >;

/** What the browser knows of itself. */
export const view = z.strictObject( {
	width: z.int().min( 0 ).max( 100_000 ),
	height: z.int().min( 0 ).max( 100_000 ),
	ratio: z.number().min( 0 ).max( 20 ),
	rtl: z.boolean(),
	colour_scheme: z.enum( [ 'light', 'dark' ] ),
	browser: line( 300 ),
} );
export type View = z.infer< typeof view >;

/** What the site knows of itself; filled in by PHP, shown in the preview before anything is sent. */
export const environment = z.strictObject( {
	wordpress: line( 50 ),
	php: line( 50 ),
	deskside: line( 50 ),
	locale: line( 20 ),
	theme: line( 300 ),
	woocommerce: line( 50 ).nullable(),
	multisite: z.boolean(),
} );
export type Environment = z.infer< typeof environment >;

/** Everything about the screen except the pixels; masked before it leaves `admin/capture`. */
export const capture = z.strictObject( {
	taken_at: instant,
	screen,
	field: pickedField.nullable(),
	notices: z.array( notice ).max( 20 ),
	errors: z.array( scriptError ).max( 10 ),
	view,
	environment: environment.nullable(),
	masked: z.strictObject( {
		values: z.int().min( 0 ),
		texts: z.int().min( 0 ),
	} ),
} );
export type Capture = z.infer< typeof capture >;
