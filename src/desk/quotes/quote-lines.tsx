import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useEffect, useRef, useState } from 'react';
import type { QuoteLine } from '../../contract/quote.ts';
import { LineFields } from './line-fields.tsx';
import { emptyLine, type LineValue } from './quote-form-value.ts';

/** As many as the contract takes. */
const MOST_LINES = 50;

interface Props {
	values: readonly LineValue[];
	/** What they count as, by their place; null for one that cannot be counted. */
	lines: readonly ( QuoteLine | null )[];
	currency: string;
	/** The contract's VAT rate as text; empty when it names none. */
	vatRate: string;
	onChange: ( lines: LineValue[] ) => void;
}

/** The lines of a quote being composed. Whoever adds or removes one stays where the work goes on. */
export function QuoteLines( {
	values,
	lines,
	currency,
	vatRate,
	onChange,
}: Props ) {
	/** The line to go to once it is drawn; `add` is the button after the last one. */
	const [ goal, setGoal ] = useState< string | null >( null );
	const add = useRef< HTMLButtonElement >( null );
	useEffect( () => {
		if ( goal === 'add' ) {
			add.current?.focus();
		}
		setGoal( null );
	}, [ goal ] );
	const remove = ( id: string ) => {
		const place = values.findIndex( ( value ) => value.id === id );
		setGoal( values[ place + 1 ]?.id ?? 'add' );
		onChange( values.filter( ( value ) => value.id !== id ) );
	};
	const addLine = () => {
		const line = emptyLine();
		setGoal( line.id );
		onChange( [ ...values, line ] );
	};
	return (
		<>
			{ values.map( ( value, index ) => (
				<LineFields
					key={ value.id }
					number={ index + 1 }
					value={ value }
					line={ lines[ index ] ?? null }
					currency={ currency }
					vatRate={ vatRate }
					isGoal={ goal === value.id }
					onChange={ ( part ) =>
						onChange(
							values.map( ( one ) =>
								one.id === value.id ? { ...one, ...part } : one
							)
						)
					}
					onRemove={
						values.length === 1 ? null : () => remove( value.id )
					}
				/>
			) ) }
			<Button
				ref={ add }
				variant="secondary"
				aria-disabled={ values.length >= MOST_LINES }
				onClick={ () => values.length < MOST_LINES && addLine() }
			>
				{ __( 'Add a line', 'deskside' ) }
			</Button>
		</>
	);
}
