/** How like two pictures of one size are, by two measures that do not forgive a missing part. */

import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Side of a block of SSIM and of the windows whose worst is named, in pixels. */
const BLOCK = 8;
const WINDOW = 64;
/** Of the SSIM paper (Wang et al. 2004), for 8 bits. */
const C1 = ( 0.01 * 255 ) ** 2;
const C2 = ( 0.03 * 255 ) ** 2;

/**
 * Compares a picture with the browser's own.
 *
 * @param {Buffer} live PNG of the browser.
 * @param {Buffer} ours PNG to judge; one of another size is cut or filled at the right and bottom.
 * @return {{ pixelmatch: number, ssim: number, worst: { ssim: number, x: number, y: number } }} 1 is equal; the worst window by its corner.
 */
export function likeness( live, ours ) {
	const a = PNG.sync.read( live );
	const b = fitted( PNG.sync.read( ours ), a.width, a.height );
	const different = pixelmatch(
		a.data,
		b.data,
		undefined,
		a.width,
		a.height,
		{ threshold: 0.1 }
	);
	const blocks = blockSsim( luma( a ), luma( b ), a.width, a.height );
	const mean =
		blocks.reduce( ( sum, { ssim } ) => sum + ssim, 0 ) / blocks.length;
	return {
		pixelmatch: rounded( 1 - different / ( a.width * a.height ) ),
		ssim: rounded( mean ),
		worst: worstWindow( blocks ),
	};
}

const rounded = ( value ) => Math.round( value * 1e5 ) / 1e5;

function fitted( image, width, height ) {
	if ( image.width === width && image.height === height ) {
		return image;
	}
	const result = new PNG( { width, height } );
	PNG.bitblt(
		image,
		result,
		0,
		0,
		Math.min( width, image.width ),
		Math.min( height, image.height )
	);
	return result;
}

function luma( { data } ) {
	const result = new Float32Array( data.length / 4 );
	for ( let at = 0; at < result.length; at++ ) {
		result[ at ] =
			0.299 * data[ at * 4 ] +
			0.587 * data[ at * 4 + 1 ] +
			0.114 * data[ at * 4 + 2 ];
	}
	return result;
}

function blockSsim( a, b, width, height ) {
	const blocks = [];
	for ( let y = 0; y + BLOCK <= height; y += BLOCK ) {
		for ( let x = 0; x + BLOCK <= width; x += BLOCK ) {
			blocks.push( { x, y, ssim: ssimOf( a, b, width, x, y ) } );
		}
	}
	return blocks;
}

function ssimOf( a, b, width, left, top ) {
	let [ sumA, sumB, squareA, squareB, product ] = [ 0, 0, 0, 0, 0 ];
	for ( let y = top; y < top + BLOCK; y++ ) {
		for ( let x = left; x < left + BLOCK; x++ ) {
			const one = a[ y * width + x ];
			const other = b[ y * width + x ];
			sumA += one;
			sumB += other;
			squareA += one * one;
			squareB += other * other;
			product += one * other;
		}
	}
	const n = BLOCK * BLOCK;
	const [ meanA, meanB ] = [ sumA / n, sumB / n ];
	const varianceA = squareA / n - meanA ** 2;
	const varianceB = squareB / n - meanB ** 2;
	const covariance = product / n - meanA * meanB;
	return (
		( ( 2 * meanA * meanB + C1 ) * ( 2 * covariance + C2 ) ) /
		( ( meanA ** 2 + meanB ** 2 + C1 ) * ( varianceA + varianceB + C2 ) )
	);
}

function worstWindow( blocks ) {
	const windows = new Map();
	for ( const { x, y, ssim } of blocks ) {
		const corner = [ x, y ].map( ( at ) => at - ( at % WINDOW ) );
		const found = windows.get( String( corner ) ) ?? {
			x: corner[ 0 ],
			y: corner[ 1 ],
			sum: 0,
			count: 0,
		};
		windows.set( String( corner ), {
			...found,
			sum: found.sum + ssim,
			count: found.count + 1,
		} );
	}
	const all = [ ...windows.values() ].map( ( { x, y, sum, count } ) => ( {
		ssim: rounded( sum / count ),
		x,
		y,
	} ) );
	return all.reduce( ( worst, one ) =>
		one.ssim < worst.ssim ? one : worst
	);
}
