import { CheckboxControl } from '@wordpress/components';
import type { Capture } from '../../../../contract/capture.ts';
import { factLines } from './fact-lines.ts';
import { type Part, partLabel, PARTS, type Parts } from './parts.ts';

type Props = {
	capture: Capture;
	parts: Parts;
	onChange: ( parts: Parts ) => void;
};

const filled = ( capture: Capture ) =>
	PARTS.map( ( part ): [ Part, string[] ] => [
		part,
		factLines( part, capture ),
	] ).filter( ( [ , lines ] ) => lines.length > 0 );

/** Every fact that goes along, word for word, each part with its own switch. */
export function FactList( { capture, parts, onChange }: Props ) {
	return (
		<ul className="deskside-facts">
			{ filled( capture ).map( ( [ part, lines ] ) => (
				<li
					key={ part }
					className={ parts[ part ] ? '' : 'is-left-out' }
				>
					<CheckboxControl
						__nextHasNoMarginBottom
						label={ partLabel( part ) }
						checked={ parts[ part ] }
						onChange={ ( on ) =>
							onChange( { ...parts, [ part ]: on } )
						}
					/>
					{ lines.map( ( line, index ) => (
						<p key={ index } dir="auto">
							{ line }
						</p>
					) ) }
				</li>
			) ) }
		</ul>
	);
}
